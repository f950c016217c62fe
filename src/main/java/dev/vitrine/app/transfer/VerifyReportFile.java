package dev.vitrine.app.transfer;

import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.transfer.SkippedReference;
import dev.vitrine.transfer.VerifyReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// A verification's report for other programs and for people, written line by line.
record VerifyReportFile(ArtifactPath version, Path folder, VerifyReport report) {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /// The keys of `vitrine verify --json` are the same where they say the same; a wrong file has its digests too.
    void json(OutputStream out, ProgressMonitor monitor) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("artifact", version.toString());
            json.writeStringProperty("folder", folder.toString());
            json.writeBooleanProperty("ok", report.ok());
            json.writeNumberProperty("checkedFiles", report.checkedFiles());
            json.writeNumberProperty("checkedBytes", report.checkedBytes());
            json.writeArrayPropertyStart("mismatched");
            for (VerifyReport.Mismatch each : report.mismatched()) {
                monitor.check();
                json.writeStartObject();
                json.writeStringProperty("path", each.path());
                json.writeStringProperty("expected", each.expected());
                json.writeStringProperty("actual", each.actual());
                json.writeStringProperty("problem", each.problem());
                json.writeEndObject();
            }
            json.writeEndArray();
            paths(json, "missing", report.missing());
            paths(json, "extra", report.extra());
            json.writeArrayPropertyStart("skippedReferences");
            for (SkippedReference each : report.skipped()) {
                monitor.check();
                json.writeStartObject();
                json.writeStringProperty("path", each.path());
                json.writeStringProperty("uri", each.uri());
                json.writeStringProperty("reason", each.reason().name());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void paths(JsonGenerator json, String name, Iterable<String> paths) {
        json.writeArrayPropertyStart(name);
        paths.forEach(json::writeString);
        json.writeEndArray();
    }

    /// One line for each file; names that could deceive are shown as in the window.
    void text(OutputStream out, ProgressMonitor monitor) throws IOException {
        Messages messages = Messages.of(VerifyReportFile.class);
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        long problems = VerifyViewModel.problems(report);
        text.write(messages.get(
                        "transfer.report.title",
                        DisplayText.safe(version.toString()),
                        DisplayText.safe(folder.toString()))
                + "\n");
        text.write(messages.get(
                        "transfer.report.counts",
                        Long.toString(report.checkedFiles()),
                        Long.toString(report.checkedBytes()),
                        Long.toString(problems))
                + "\n");
        for (Finding finding : Finding.of(report)) {
            monitor.check();
            text.write(VerifyView.mark(finding.problem()) + " " + DisplayText.safe(finding.path()) + " ("
                    + VerifyView.words(finding, messages) + ")\n");
        }
        text.flush();
    }
}
