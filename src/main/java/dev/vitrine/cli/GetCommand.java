package dev.vitrine.cli;

import dev.vitrine.client.Artifact;
import dev.vitrine.client.Artifact.DownloadOptions;
import dev.vitrine.transfer.DownloadReport;
import java.io.IOException;
import java.util.Optional;

final class GetCommand extends SessionCommand {
    private final Argument<String> name = arguments.parameter("NAME", "The version.");
    private final DownloadTarget target = new DownloadTarget(arguments);
    private final Argument<Optional<String>> prefix =
            arguments.option("--prefix", "P", "Only files whose path begins with this text.");
    private final Argument<Boolean> recursive =
            arguments.flag("--recursive", "Also every version that references point into, each into its own folder.");

    GetCommand() {
        super(
                "Download a version's files. Other files in the folder stay as they are.",
                "vitrine get ada/mnist/digits:v3 --prefix train/");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        Artifact artifact = session.artifact(name.value());
        DownloadReport report;
        try (ProgressLine progress = session.progress("Downloading")) {
            report = artifact.download(
                    new DownloadOptions(target.root(session), prefix.value().orElse(""), recursive.value()), progress);
        }
        if (session.output().json()) {
            session.output().document(Attributes.of(report));
        } else {
            print(report, session);
        }
        return ExitCode.DONE;
    }

    private static void print(DownloadReport report, Session session) throws IOException {
        Output output = session.output();
        output.line("%s in %s: %s written (%s), %s already there"
                .formatted(
                        Quantity.count(report.written() + report.unchanged(), "file"),
                        session.shown(report.root()),
                        Quantity.count(report.written(), "file"),
                        Quantity.bytes(report.bytesWritten()),
                        report.unchanged()));
        SkippedReferences.print(report.skipped(), output);
        for (DownloadReport other : report.others()) {
            print(other, session);
        }
    }
}
