package dev.vitrine.app.settings;

import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.task.TaskRunner;
import dev.vitrine.app.task.Work;
import dev.vitrine.app.text.Formats;
import dev.vitrine.app.text.Messages;
import dev.vitrine.client.ArtifactClient;
import dev.vitrine.client.ArtifactClient.CacheContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The cache: how much it holds, how much it may hold, and emptying it.
public final class CacheViewModel {
    private static final BigDecimal GB = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private final ArtifactClient client;
    private final SettingsViewModel settings;
    private final Dialogs dialogs;
    private final Formats formats;
    private final Messages messages = Messages.of(CacheViewModel.class);
    private final DiskPlace<CacheContent> place;

    public CacheViewModel(
            ArtifactClient client, SettingsViewModel settings, TaskRunner tasks, Dialogs dialogs, Formats formats) {
        this.client = client;
        this.settings = settings;
        this.dialogs = dialogs;
        this.formats = formats;
        place = new DiskPlace<>(tasks, this::sentence);
        settings.settingsProperty().addListener((value, old, now) -> {
            if (now.cacheLimit().isPresent() && !now.cacheLimit().equals(old.cacheLimit())) {
                remove(client::trimCache);
            }
        });
    }

    public DiskPlace<CacheContent> place() {
        return place;
    }

    /// Counts again, as when the page is opened.
    public void refresh() {
        place.count(messages.get("settings.cache.counting"), client::cacheContent);
    }

    /// Removes everything, after a yes.
    public void empty() {
        CacheContent now = place.contentProperty().get().orElse(new CacheContent(0, 0));
        if (dialogs.confirm(new Dialogs.Confirmation(
                messages.get("settings.cache.empty.title"),
                messages.get("settings.cache.empty.text", formats.bytes(now.bytes())),
                List.of(),
                messages.get("settings.cache.empty.verb"),
                Dialogs.Kind.DESTRUCTIVE))) {
            remove(client::emptyCache);
        }
    }

    private void remove(Work<CacheContent> work) {
        place.remove(messages.get("settings.cache.removing"), monitor -> {
            CacheContent removed = work.run(monitor);
            return new DiskPlace.Removal<>(removed, client.cacheContent(monitor));
        });
    }

    private String sentence(CacheContent removed) {
        return removed.files() == 0
                ? ""
                : messages.get(
                        "settings.cache.removed", formats.bytes(removed.bytes()), formats.files(removed.files()));
    }

    /// Takes a limit in GB as it was typed, nothing for none; answers with what is wrong with it.
    public Optional<String> typeLimit(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            settings.change(now -> now.withCacheLimit(OptionalLong.empty()));
            return Optional.empty();
        }
        try {
            BigDecimal gigabytes = new BigDecimal(text.replace(',', '.'));
            if (gigabytes.compareTo(new BigDecimal("0.001")) < 0 || gigabytes.compareTo(MOST) > 0) {
                return Optional.of(messages.get("settings.cache.limit.wrong"));
            }
            long bytes =
                    gigabytes.multiply(GB).setScale(0, RoundingMode.HALF_UP).longValueExact();
            settings.change(now -> now.withCacheLimit(OptionalLong.of(bytes)));
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.of(messages.get("settings.cache.limit.wrong"));
        }
    }

    /// The limit as it is typed: `1.5`; empty for none.
    public static String typed(OptionalLong limit) {
        return limit.isEmpty()
                ? ""
                : BigDecimal.valueOf(limit.getAsLong())
                        .divide(GB)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
