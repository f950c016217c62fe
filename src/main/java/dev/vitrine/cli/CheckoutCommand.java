package dev.vitrine.cli;

import dev.vitrine.client.Artifact;
import dev.vitrine.transfer.CheckoutPlan;
import dev.vitrine.transfer.CheckoutPlan.Change;
import dev.vitrine.transfer.CheckoutPlan.Kind;
import java.io.IOException;
import java.nio.file.Path;

final class CheckoutCommand extends SessionCommand {
    // The option first: picocli then names both when both are missing.
    private final Argument<Path> root = arguments.requiredOption(Path.class, "--root", "DIR", "The folder.");
    private final Argument<String> name = arguments.parameter("NAME", "The version.");
    private final Argument<Boolean> dryRun = arguments.flag("--dry-run", "Only show the plan.");
    private final Argument<Boolean> yes = arguments.flag("--yes", "Carry the plan out without asking.");

    CheckoutCommand() {
        super(
                "Make a folder hold exactly a version's files. The plan is shown first; what is changed or deleted can"
                        + " be brought back with 'vitrine undo DIR'.",
                "vitrine checkout ada/mnist/digits:v3 --root data --dry-run");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        if (!dryRun.value() && !yes.value() && !session.canAsk()) {
            throw new UsageException("Nobody can be asked whether to carry the plan out: add --yes or --dry-run");
        }
        Artifact artifact = session.artifact(name.value());
        CheckoutPlan plan;
        try (ProgressLine progress = session.progress("Comparing")) {
            plan = artifact.planCheckout(session.path(root.value()), progress);
        }
        if (!session.output().json()) {
            print(plan, session);
        }
        boolean carryOut =
                !dryRun.value() && (plan.isEmpty() || yes.value() || session.confirm(question(plan, session)));
        if (carryOut) {
            try (ProgressLine progress = session.progress("Checking out")) {
                artifact.checkout(plan, progress);
            }
        }
        if (session.output().json()) {
            session.output().document(Attributes.of(plan, carryOut));
        } else if (!plan.isEmpty()) {
            session.output()
                    .line(
                            carryOut
                                    ? "Done; 'vitrine undo %s' takes it back".formatted(session.shown(plan.root()))
                                    : "Nothing was changed");
        }
        return carryOut || dryRun.value() ? ExitCode.DONE : ExitCode.CANCELLED;
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
