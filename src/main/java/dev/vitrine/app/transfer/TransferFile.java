package dev.vitrine.app.transfer;

import dev.vitrine.app.task.ReportFile;
import dev.vitrine.client.EntryPart;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.progress.ProgressMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The queue on disk: what was not done when it was written. Written whole or not at all; of two writes the one that
/// was asked for later counts, in whatever order they come. Thread-safe.
final class TransferFile {
    /// One transfer that was not done.
    record Saved(TransferRequest request, boolean paused) {}

    static final String NAME = "transfers.json";
    private static final ArtifactPath.Defaults NO_DEFAULTS = new ArtifactPath.Defaults("", "");
    private final Path file;
    private long newest;

    /// Made when there is something to read or write: at most starts nothing was left, and making it takes longer than
    /// anything else here.
    private static final class Json {
        static final JsonMapper MAPPER = new JsonMapper();
    }

    /// @param home the registry's directory
    TransferFile(Path home) {
        file = home.resolve(NAME);
    }

    /// What was not done. A file that cannot be understood is put aside as `transfers.json.damaged`.
    List<Saved> read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        try {
            return saved(Json.MAPPER.readTree(bytes));
        } catch (JacksonException | IllegalArgumentException e) {
            Files.move(file, file.resolveSibling(NAME + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
            return List.of();
        }
    }

    private static List<Saved> saved(JsonNode document) {
        JsonNode transfers = document.path("transfers");
        if (!transfers.isArray()) {
            throw new IllegalArgumentException("No list of transfers");
        }
        List<Saved> all = new ArrayList<>();
        for (JsonNode each : transfers) {
            all.add(new Saved(
                    new TransferRequest(
                            Transfer.Kind.valueOf(each.path("kind").asString()),
                            ArtifactPath.parse(each.path("version").asString(), NO_DEFAULTS),
                            path(each.path("folder").asString()),
                            new EntryPart(texts(each.path("files")), texts(each.path("folders")))),
                    each.path("paused").asBoolean()));
        }
        return all;
    }

    private static Path path(String text) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(e);
        }
        throw new IllegalArgumentException("Not a whole path");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    /// Replaces what was written before; there is no file when all is done.
    ///
    /// @param turn larger for what was asked for later
    synchronized void write(List<Saved> transfers, long turn) throws IOException {
        if (turn < newest) {
            return;
        }
        newest = turn;
        if (transfers.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        ObjectNode document = Json.MAPPER.createObjectNode();
        ArrayNode list = document.putArray("transfers");
        for (Saved each : transfers) {
            ObjectNode node = list.addObject();
            TransferRequest request = each.request();
            node.put("kind", request.kind().name());
            node.put("version", request.version().toString());
            node.put("folder", request.folder().toAbsolutePath().toString());
            ArrayNode files = node.putArray("files");
            request.part().files().forEach(files::add);
            ArrayNode folders = node.putArray("folders");
            request.part().folders().forEach(folders::add);
            node.put("paused", each.paused());
        }
        byte[] bytes = Json.MAPPER.writeValueAsBytes(document);
        ReportFile.write(file, (out, monitor) -> out.write(bytes), ProgressMonitor.NONE);
    }
}
