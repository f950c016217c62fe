package dev.vitrine.app.build;

import dev.vitrine.app.dialog.ErrorText;
import dev.vitrine.app.text.DisplayText;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.PathTakenException;

/// Sentences about what was not added.
final class Refusals {
    private final ErrorText errors = new ErrorText();
    private final Messages messages = Messages.of(Refusals.class);

    String of(Exception why) {
        if (why instanceof PathTakenException taken) {
            return messages.get("build.refused.taken", DisplayText.safe(taken.path(), 120));
        }
        ErrorText.Explanation explanation = errors.explain(why);
        return explanation.sentence() + " " + explanation.advice();
    }
}
