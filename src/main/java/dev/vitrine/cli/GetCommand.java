package dev.vitrine.cli;

import dev.vitrine.client.Artifact;
import dev.vitrine.client.Artifact.DownloadOptions;
import dev.vitrine.transfer.DownloadReport;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "get",
        description = "Download a version's files. Other files in the folder stay as they are.",
        footer = "  vitrine get ada/mnist/digits:v3 --prefix train/")
final class GetCommand extends SessionCommand {
    @Parameters(paramLabel = "NAME", description = "The version.")
    private String name;

    @Mixin
    private DownloadTarget target;

    @Option(names = "--prefix", paramLabel = "P", description = "Only files whose path begins with this text.")
    private String prefix = "";

    @Option(
            names = "--recursive",
            description = "Also every version that references point into, each into its own folder.")
    private boolean recursive;

    @Override
    ExitCode run(Session session) throws IOException {
        Artifact artifact = session.artifact(name);
        DownloadReport report;
        try (ProgressLine progress = session.progress("Downloading")) {
            report = artifact.download(new DownloadOptions(target.root(session), prefix, recursive), progress);
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
