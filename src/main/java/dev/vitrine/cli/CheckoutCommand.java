package dev.vitrine.cli;

import dev.vitrine.client.Artifact;
import dev.vitrine.transfer.CheckoutPlan;
import dev.vitrine.transfer.CheckoutPlan.Change;
import dev.vitrine.transfer.CheckoutPlan.Kind;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "checkout",
        description = {
            "Make a folder hold exactly a version's files. The plan is shown first; what is changed or deleted can be"
                    + " brought back with 'vitrine undo DIR'."
        },
        footer = "  vitrine checkout ada/mnist/digits:v3 --root data --dry-run")
final class CheckoutCommand extends SessionCommand {
    @Parameters(paramLabel = "NAME", description = "The version.")
    private String name;

    @Option(names = "--root", paramLabel = "DIR", required = true, description = "The folder.")
    private Path root;

    @Option(names = "--dry-run", description = "Only show the plan.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Carry the plan out without asking.")
    private boolean yes;

    @Override
    ExitCode run(Session session) throws IOException {
        if (!dryRun && !yes && !session.canAsk()) {
            throw new UsageException("Nobody can be asked whether to carry the plan out: add --yes or --dry-run");
        }
        Artifact artifact = session.artifact(name);
        CheckoutPlan plan;
        try (ProgressLine progress = session.progress("Comparing")) {
            plan = artifact.planCheckout(session.path(root), progress);
        }
        if (!session.output().json()) {
            print(plan, session);
        }
        boolean carryOut = !dryRun && !plan.isEmpty() && (yes || session.confirm(question(plan, session)));
        if (carryOut) {
            try (ProgressLine progress = session.progress("Checking out")) {
                artifact.checkout(plan, progress);
            }
        }
        if (session.output().json()) {
            session.output().document(Attributes.of(plan, carryOut));
        } else if (carryOut) {
            session.output().line("Done; 'vitrine undo %s' takes it back".formatted(session.shown(plan.root())));
        } else if (!plan.isEmpty()) {
            session.output().line("Nothing was changed");
        }
        return carryOut || dryRun || plan.isEmpty() ? ExitCode.DONE : ExitCode.CANCELLED;
    }

    private static String question(CheckoutPlan plan, Session session) {
        return "Carry out %s in %s?"
                .formatted(Quantity.count(plan.changes().size(), "change"), session.shown(plan.root()));
    }

    private static void print(CheckoutPlan plan, Session session) throws IOException {
        Output output = session.output();
        for (Change change : plan.changes()) {
            String verb = switch (change.kind()) {
                case ADD -> "add       ";
                case REPLACE -> "change    ";
                case DELETE -> "delete    ";
            };
            output.line(verb + change.path() + "  (" + Quantity.bytes(change.size()) + ")");
        }
        SkippedReferences.print(plan.skipped(), output);
        output.line("%s: add %d, change %d, delete %d, leave %d as they are"
                .formatted(
                        session.shown(plan.root()),
                        plan.count(Kind.ADD),
                        plan.count(Kind.REPLACE),
                        plan.count(Kind.DELETE),
                        plan.unchanged()));
    }
}
