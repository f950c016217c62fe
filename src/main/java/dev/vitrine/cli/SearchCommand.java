package dev.vitrine.cli;

import dev.vitrine.registry.Page;
import dev.vitrine.registry.SearchHit;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = "Search names, descriptions, tags, metadata, file paths and starts of digests; best hits first.",
        footer = "  vitrine search \"hand written\"")
final class SearchCommand extends SessionCommand {
    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The words to look for.")
    private List<String> words;

    @Override
    ExitCode run(Session session) throws IOException {
        String text = String.join(" ", words);
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
