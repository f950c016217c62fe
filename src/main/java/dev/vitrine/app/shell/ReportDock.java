package dev.vitrine.app.shell;

import dev.vitrine.app.transfer.CheckoutView;
import dev.vitrine.app.transfer.CheckoutViewModel;
import dev.vitrine.app.transfer.FolderWork;
import dev.vitrine.app.transfer.VerifyView;
import dev.vitrine.app.transfer.VerifyViewModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The place under a version for plans and reports: shows what was asked for last, and goes away when that is put
/// away.
final class ReportDock extends StackPane {
    private final List<FolderWork<?>> works;

    ReportDock(CheckoutViewModel checkout, CheckoutView checkoutView, VerifyViewModel verify, VerifyView verifyView) {
        works = List.of(checkout.work(), verify.work());
        getStyleClass().add("report-dock");
        checkout.work().stageProperty().subscribe((old, now) -> show(checkoutView, !(now instanceof FolderWork.Idle)));
        verify.work().stageProperty().subscribe((old, now) -> show(verifyView, !(now instanceof FolderWork.Idle)));
        setVisible(false);
        setManaged(false);
    }

    /// Puts away what is shown; its row in the transfers still knows it.
    void putAway() {
        works.forEach(FolderWork::dismiss);
    }

    private void show(Node view, boolean wanted) {
        if (wanted) {
            getChildren().setAll(view);
        } else {
            getChildren().remove(view);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }
}
