package dev.vitrine.app.transfer;

import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.transfer.TransferFile.Saved;
import dev.vitrine.client.ArtifactClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the queue survive the end of the program: writes what is not done after each change, one write at a time, and
/// offers it at the next start. Used on the JavaFX thread.
public final class TransferMemory {
    private static final Logger LOG = LoggerFactory.getLogger(TransferMemory.class);

    private enum State {
        /// What was there before is not known yet, and so not overwritten.
        READING,
        /// Not all of it is in the queue yet.
        OFFERING,
        WRITTEN,
        WRITING,
        /// Something changed since the write began.
        OUTDATED,
        CLOSED
    }

    private final TransferFile file;
    private final ArtifactClient client;
    private final TaskRunner tasks;
    private final TransfersViewModel transfers;
    private final DownloadViewModel download;
    private final CheckoutViewModel checkout;
    private State state = State.READING;
    private List<Saved> last = List.of();
    private long turn;

    /// @param tasks reads and writes, without a row
    public TransferMemory(
            ArtifactClient client,
            TaskRunner tasks,
            TransfersViewModel transfers,
            DownloadViewModel download,
            CheckoutViewModel checkout) {
        this.file = new TransferFile(client.directories().home());
        this.client = client;
        this.tasks = tasks;
        this.transfers = transfers;
        this.download = download;
        this.checkout = checkout;
        transfers.transfers().addListener((ListChangeListener<Transfer>) change -> save());
    }

    private boolean change(State from, State to) {
        if (state != from) {
            return false;
        }
        state = to;
        return true;
    }

    /// Offers again what was not done when the program ended.
    public void restore() {
        tasks.submit(TransferFile.NAME, monitor -> read())
                .onSuccess(this::offer)
                .onFailure(problem -> {
                    LOG.warn("What was not done before is not known: {}", problem.toString());
                    offer(List.of());
                });
    }

    /// @param finished what became of a checkout that a crash left half done
    private record Offer(Saved saved, Optional<Boolean> finished) {}

    private List<Offer> read() throws IOException {
        Map<Path, Boolean> recovered = new HashMap<>();
        client.recovered().forEach(each -> recovered.put(each.root(), each.finished()));
        return file.read().stream()
                .map(saved -> new Offer(
                        saved,
                        Optional.ofNullable(recovered.get(real(saved.request().folder())))))
                .toList();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private void offer(List<Offer> before) {
        if (!change(State.READING, State.OFFERING)) {
            return;
        }
        last = before.stream().map(Offer::saved).toList();
        for (Offer offer : before) {
            TransferRequest request = offer.saved().request();
            TransferState from = offer.saved().paused() ? TransferState.PAUSED : TransferState.WAITING;
            switch (request.kind()) {
                case DOWNLOAD -> download.goOn(request, from);
                case CHECKOUT -> checkout.goOn(request, offer.finished());
                case PLAN, UNDO, VERIFY, REPAIR, ADD, SAVE, SAMPLE -> {}
            }
        }
        change(State.OFFERING, State.WRITTEN);
        write();
    }

    private void save() {
        switch (state) {
            case READING, OFFERING, CLOSED, OUTDATED -> {}
            case WRITING -> change(State.WRITING, State.OUTDATED);
            case WRITTEN -> write();
        }
    }

    private List<Saved> unfinished() {
        List<Saved> all = new ArrayList<>();
        for (Transfer transfer : transfers.transfers()) {
            if (!transfer.state().isDone() && transfer.kind().survives()) {
                boolean paused = transfer.state() == TransferState.PAUSED || transfer.state() == TransferState.PAUSING;
                transfer.request().ifPresent(request -> all.add(new Saved(request, paused)));
            }
        }
        return all;
    }

    private void write() {
        List<Saved> now = unfinished();
        if (now.equals(last) || !change(State.WRITTEN, State.WRITING)) {
            return;
        }
        last = now;
        long mine = ++turn;
        tasks.submit(TransferFile.NAME, monitor -> {
                    file.write(now, mine);
                    return now;
                })
                .onSuccess(done -> written())
                .onFailure(problem -> {
                    LOG.warn("The queue is not written down: {}", problem.toString());
                    written();
                });
    }

    private void written() {
        if (change(State.OUTDATED, State.WRITTEN)) {
            write();
        } else {
            change(State.WRITING, State.WRITTEN);
        }
    }

    /// Keeps what is not done now, and nothing more: what is stopped at the end goes on at the next start.
    ///
    /// @return writes it down; for any thread
    public Runnable close() {
        if (state == State.READING || state == State.OFFERING || state == State.CLOSED) {
            return () -> {};
        }
        state = State.CLOSED;
        List<Saved> now = unfinished();
        long mine = ++turn;
        return () -> {
            try {
                file.write(now, mine);
            } catch (IOException e) {
                LOG.warn("The queue is not written down: {}", e.toString());
            }
        };
    }
}
