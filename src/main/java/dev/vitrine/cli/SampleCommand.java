package dev.vitrine.cli;

import dev.vitrine.model.ArtifactPath;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

final class SampleCommand extends SessionCommand {
    SampleCommand() {
        super(
                "Make a sample project to look at: small artifacts with versions, metadata and lineage.",
                "vitrine sample");
    }

    @Override
    ExitCode run(Session session) throws IOException {
        ArtifactPath first;
        try (ProgressLine progress = session.progress("Making samples")) {
            first = session.client().createSample(progress);
        }
        if (session.output().json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("name", first.name());
            document.put("qualified_name", first);
            session.output().document(document);
        } else {
            session.output()
                    .line("Made %s; 'vitrine show %s' shows a version"
                            .formatted(first.collection().project(), first));
        }
        return ExitCode.DONE;
    }
}
