package dev.vitrine.cli;

import dev.vitrine.registry.Page;
import dev.vitrine.registry.SearchHit;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

final class SearchCommand extends SessionCommand {
    private final Argument<List<String>> words =
            arguments.parameters(String.class, "1..*", "TEXT", "The words to look for.");

    SearchCommand() {
        super(
                "Search names, descriptions, tags, metadata, file paths and starts of digests; best hits first.",
                "vitrine search \"hand written\"");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        String text = String.join(" ", words.value());
        if (text.isBlank()) {
            throw new UsageException("The text to search for is empty");
        }
        AtomicBoolean complete = new AtomicBoolean();
        Pages<SearchHit> pages = request -> {
            Page<SearchHit> page = session.client().registry().search(text, request);
            complete.set(page.complete());
            return page;
        };
        pages.print(
                session,
                List.of("VERSION", "IN", "TEXT"),
                hit -> List.of(hit.version().toString(), Attributes.lower(hit.field()), hit.text()),
                Attributes::of);
        if (!complete.get()) {
            session.note("Not all paths of the largest versions were looked at; more of a name finds fewer");
        }
        return ExitCode.DONE;
    }
}
