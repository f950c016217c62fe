package dev.vitrine.app.shell;

import dev.vitrine.app.action.ActionGroup;
import dev.vitrine.app.action.Actions;
import dev.vitrine.app.manifest.EntryMarks;
import dev.vitrine.app.selection.Place;
import dev.vitrine.app.transfer.CheckoutView;
import dev.vitrine.app.transfer.CheckoutViewModel;
import dev.vitrine.app.transfer.DownloadViewModel;
import dev.vitrine.app.transfer.FolderWork;
import dev.vitrine.app.transfer.TransferMemory;
import dev.vitrine.app.transfer.TransfersPage;
import dev.vitrine.app.transfer.TransfersView;
import dev.vitrine.app.transfer.VerifyView;
import dev.vitrine.app.transfer.VerifyViewModel;
import dev.vitrine.client.EntryPart;
import dev.vitrine.transfer.VerifyReport;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// What brings versions into folders and compares them with folders: the strip at the foot, plans and reports.
final class TransferFeature {
    private final Ground ground;
    private final DownloadViewModel download;
    private final CheckoutViewModel checkout;
    private final VerifyViewModel verify;
    private final TransferMemory memory;

    TransferFeature(Ground ground) {
        this.ground = ground;
        Desktop desktop = ground.desktop();
        download = new DownloadViewModel(
                ground.client(), ground.selection(), desktop.dialogs(), ground.transfers(), desktop.formats());
        checkout = new CheckoutViewModel(
                ground.client(), ground.selection(), desktop.dialogs(), ground.transfers(), desktop.formats());
        verify = new VerifyViewModel(
                ground.client(),
                ground.selection(),
                desktop.tasks(),
                desktop.dialogs(),
                ground.transfers(),
                desktop.formats());
        memory = new TransferMemory(ground.client(), desktop.tasks(), ground.transfers(), download, checkout);
        Actions actions = ground.actions();
        actions.add(ActionGroup.VERSION, "version.download", download.canDownload(), download::download);
        actions.add(ActionGroup.VERSION, "version.checkout", checkout.canCheckout(), checkout::checkout);
        actions.add(ActionGroup.VERSION, "version.verify", verify.canVerify(), verify::verify);
        actions.add(ActionGroup.GO, "transfers.open", this::openPage);
        ground.pages()
                .add(
                        Place.AtTransfers.class,
                        actions.get("transfers.open").text(),
                        () -> new TransfersPage(ground.transfers(), desktop.formats()));
    }

    private void openPage() {
        ground.selection().open(new Place.AtTransfers());
    }

    /// Tells what the report that is shown says about the files of its version; nothing when none is shown.
    void tellMarks(Consumer<Optional<EntryMarks>> files) {
        verify.work()
                .stageProperty()
                .subscribe(stage ->
                        files.accept(verify.work().answer().map(verified -> marks(verify.work(), verified.report()))));
    }

    private static EntryMarks marks(FolderWork<?> work, VerifyReport report) {
        Map<String, EntryMarks.Mark> exceptions = new HashMap<>();
        report.skipped().forEach(each -> exceptions.put(each.path(), EntryMarks.Mark.UNCHECKED));
        report.missing().forEach(path -> exceptions.put(path, EntryMarks.Mark.MISSING));
        report.mismatched().forEach(each -> exceptions.put(each.path(), EntryMarks.Mark.WRONG));
        return new EntryMarks(work.version().orElseThrow(), exceptions);
    }

    /// Offers again what was not done when the window was closed.
    void start() {
        memory.restore();
    }

    /// Lets what is stopped from now on go on at the next start; what is returned writes it down.
    Runnable close() {
        return memory.close();
    }

    /// Downloads some of the open version's files, after asking where to.
    void download(EntryPart part) {
        download.download(part);
    }

    Region strip() {
        return new TransfersView(ground.transfers(), ground.desktop().formats(), this::openPage);
    }

    ReportDock reports() {
        return new ReportDock(
                checkout,
                new CheckoutView(checkout, ground.desktop().formats()),
                verify,
                new VerifyView(verify, ground.desktop().formats()));
    }
}
