package dev.vitrine.app.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of one feature: `messages.properties` beside its classes, with dotted keys. Patterns are those of
/// [MessageFormat]; an apostrophe in them is the typographic one, so that none needs doubling.
public final class Messages {
    private final ResourceBundle bundle;
    /// Reading a pattern costs a hundred times what using it costs, and cells ask for theirs with every scroll.
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The texts beside `feature`.
    ///
    /// @throws java.util.MissingResourceException when there is no `messages.properties` beside it
    public static Messages of(Class<?> feature) {
        return new Messages(ResourceBundle.getBundle(
                feature.getPackageName() + ".messages", Locale.getDefault(), feature.getClassLoader()));
    }

    /// The text for `key`, with `{0}`, `{1}` … replaced. Numbers are best given as text made by [Formats].
    ///
    /// @throws java.util.MissingResourceException when the key is not there
    public String get(String key, Object... arguments) {
        MessageFormat format =
                formats.computeIfAbsent(key, name -> new MessageFormat(bundle.getString(name), bundle.getLocale()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /// The language of these texts: English where the system's own has none.
    Locale locale() {
        return bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
    }

    /// Whether there is a text for `key`.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
