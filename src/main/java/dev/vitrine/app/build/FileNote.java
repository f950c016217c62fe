package dev.vitrine.app.build;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What is worth saying about a staged file.
public enum FileNote {
    /// Will be stored from this machine.
    NEW,
    /// Taken over from the version that the draft starts from.
    KEPT,
    REFERENCE,
    /// The name is one that usually holds a password or a key.
    SECRET,
    /// Windows cannot have a file of this name.
    NOT_ON_WINDOWS;

    private static final Pattern SECRETS = Pattern.compile(
            "\\.env(\\..+)?|\\.netrc|_netrc|id_(rsa|dsa|ecdsa|ed25519)|.+\\.(pem|p12|pfx|key|jks)|credentials(\\..+)?"
                    + "|secrets?(\\..+)?|\\.htpasswd|\\.pgpass|\\.npmrc|\\.pypirc");
    private static final Pattern FORBIDDEN = Pattern.compile(".*[<>:\"\\\\|?*\\x00-\\x1f].*|.*[. ]");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");
    private static final Pattern NUMBERED_DEVICE = Pattern.compile("(com|lpt)[1-9]");

    /// What the name of a file on this machine says; NEW when nothing is to be said.
    static FileNote ofName(String path) {
        String fileName = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (SECRETS.matcher(fileName).matches()) {
            return SECRET;
        }
        for (String part : path.toLowerCase(Locale.ROOT).split("/")) {
            String stem = part.contains(".") ? part.substring(0, part.indexOf('.')) : part;
            if (FORBIDDEN.matcher(part).matches()
                    || DEVICES.contains(stem)
                    || NUMBERED_DEVICE.matcher(stem).matches()) {
                return NOT_ON_WINDOWS;
            }
        }
        return NEW;
    }
}
