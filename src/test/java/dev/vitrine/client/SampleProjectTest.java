package dev.vitrine.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.manifest.Manifest;
import dev.vitrine.model.ArtifactPath;
import dev.vitrine.model.ProjectPath;
import dev.vitrine.progress.ProgressMonitor;
import dev.vitrine.registry.PageRequest;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SampleProjectTest extends ClientTest {
    private final ProjectPath project = new ProjectPath("mia", "sample");

    private ArtifactPath create() throws Exception {
        return new SampleProject(client, project).create(ProgressMonitor.NONE);
    }

    private List<String> collections() throws Exception {
        return client.registry().collections(project, Optional.empty(), PageRequest.FIRST).items().stream()
                .map(collection -> collection.path().name() + " " + collection.versionCount())
                .toList();
    }

    @Test
    void makingItTwiceMakesNoNewVersion() throws Exception {
        ArtifactPath shown = create();
        List<String> made = collections();

        assertEquals(shown, create());
        assertEquals(
                List.of(
                        "released-models 1",
                        "shapes 3",
                        "shapes-classifier 2",
                        "shapes-evaluation 2",
                        "shapes-raw 1",
                        "shapes-report 1"),
                made);
        assertEquals(made, collections());
    }

    @Test
    void metadataStandsInTheOrderThatItWasWrittenIn() throws Exception {
        create();

        assertEquals(
                List.of("images", "classes", "split"),
                List.copyOf(client.artifact(project.collection("shapes").at("v2"))
                        .metadata()
                        .values()
                        .keySet()));
    }

    @Test
    void lineageLeadsFromTheReportBackToTheRawData() throws Exception {
        create();
        Artifact report = client.artifact(project.collection("shapes-report").at("latest"));
        Artifact raw = client.artifact(project.collection("shapes-raw").at("v0"));

        assertEquals("report", report.loggedBy().orElseThrow().id());
        assertEquals(
                List.of("prepare-1", "prepare-2", "prepare-3"),
                raw.usedBy().stream().map(run -> run.id()).sorted().toList());
        assertEquals(
                List.of("shapes-classifier:v1", "shapes:v2"),
                client.registry().inputsOf(project, "evaluate-2", PageRequest.FIRST).items().stream()
                        .map(version -> version.path().name())
                        .sorted()
                        .toList());
    }

    @Test
    void itsPicturesAreRealPictures() throws Exception {
        Artifact shapes = client.artifact(create());

        BufferedImage image = ImageIO.read(shapes.open("images/test/000.png"));

        assertEquals(48, image.getWidth());
        assertEquals(48, image.getHeight());
        assertEquals(0xff0969da, image.getRGB(8, 8));
        assertEquals(0xfff6f8fa, image.getRGB(47, 47));
    }

    @Test
    void theDatasetsVersionsShareTheirPictures() throws Exception {
        create();
        Artifact before = client.artifact(project.collection("shapes").at("v1"));
        Artifact after = client.artifact(project.collection("shapes").at("v2"));

        Manifest old = before.manifest();
        List<String> changed = after.manifest().entries().stream()
                .filter(entry -> !old.find(entry.path()).equals(Optional.of(entry)))
                .map(entry -> entry.path().value())
                .toList();

        assertEquals(List.of("labels.csv"), changed);
        assertTrue(after.attributes().aliases().containsAll(List.of("clean", "latest")));
    }
}
