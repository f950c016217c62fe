package dev.vitrine.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// One look at the stack of the JavaFX thread, innermost frame first: who is at work there, and at what.
///
/// The innermost frame that is the application's or the toolkit's has caused what stands above it. So the toolkit's own
/// waiting (for its renderer, in the event loop of a dialog) and reading (style sheets, fonts) is not the
/// application's, though an application's frame lies below.
record FxStack(List<StackTraceElement> frames, Predicate<String> isApplication) {
    private static final List<String> TOOLKIT = List.of(
            "javafx.", "com.sun.javafx.", "com.sun.glass.", "com.sun.prism.", "com.sun.scenario.", "org.testfx.");
    private static final List<String> CODE_ON_ITS_WAY_IN = List.of(
            "java.lang.ClassLoader",
            "java.lang.invoke.MethodHandleNatives",
            "java.lang.invoke.BootstrapMethodInvoker",
            "java.lang.invoke.LambdaForm",
            "java.util.ResourceBundle",
            "java.util.ServiceLoader",
            "jdk.internal.loader.",
            "jdk.internal.reflect.");
    private static final List<String> READS_AND_WRITES = List.of(
            "java.nio.file.Files",
            "sun.nio.fs.UnixNativeDispatcher",
            "sun.nio.fs.WindowsNativeDispatcher",
            "sun.nio.fs.UnixFileAttributes",
            "sun.nio.ch.",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.RandomAccessFile",
            "java.io.UnixFileSystem",
            "java.net.Socket",
            "java.net.InetAddress",
            "java.net.http.",
            "org.sqlite.",
            "org.jdbi.",
            "dev.vitrine.registry.local.Database");
    private static final Set<String> WAITS = Set.of(
            "java.util.concurrent.Future#get",
            "java.util.concurrent.FutureTask#get",
            "java.util.concurrent.CompletableFuture#get",
            "java.util.concurrent.CompletableFuture#join",
            "java.util.concurrent.CountDownLatch#await",
            "java.lang.Thread#sleep",
            "java.lang.Thread#join");

    /// What the application does that may take any time, however short it was this time: it reads, writes or asks a
    /// database, or waits for another thread. Empty when it does nothing of the kind.
    Optional<String> blockingCall() {
        List<StackTraceElement> above = aboveTheApplication();
        if (!isTheApplications() || above.stream().anyMatch(frame -> is(frame, CODE_ON_ITS_WAY_IN))) {
            return Optional.empty();
        }
        return above.stream()
                .filter(frame -> is(frame, READS_AND_WRITES) || WAITS.contains(name(frame)))
                .findFirst()
                .map(FxStack::name);
    }

    /// The application's handler that runs, with how deep it lies; the same for as long as it runs. Empty when none
    /// runs, or when the toolkit or the virtual machine works for it: layout, style sheets, loading of code.
    Optional<String> handlerAtWork() {
        if (!isTheApplications() || aboveTheApplication().stream().anyMatch(frame -> is(frame, CODE_ON_ITS_WAY_IN))) {
            return Optional.empty();
        }
        for (int i = frames.size() - 1; i >= 0; i--) {
            StackTraceElement frame = frames.get(i);
            if (isApplication.test(frame.getClassName())) {
                return Optional.of(name(frame) + ", " + (frames.size() - i) + " frames deep");
            }
        }
        return Optional.empty();
    }

    /// Whether the innermost frame that decides is the application's. Work that a test runs on the spot is not: there
    /// it would be on a thread of its own.
    boolean isTheApplications() {
        for (StackTraceElement frame : frames) {
            if (isApplication.test(frame.getClassName())) {
                return frames.stream()
                        .noneMatch(other -> other.getClassName().equals(DirectTaskRunner.class.getName()));
            }
            if (is(frame, TOOLKIT)) {
                return false;
            }
        }
        return false;
    }

    /// The frames that people need to find the place: from the top down to the last one of the application.
    String shown() {
        int last = 0;
        for (int i = 0; i < frames.size(); i++) {
            if (isApplication.test(frames.get(i).getClassName())) {
                last = i;
            }
        }
        StringBuilder text = new StringBuilder();
        frames.subList(0, Math.min(frames.size(), last + 1))
                .forEach(frame -> text.append("\n    at ").append(frame));
        return text.toString();
    }

    private List<StackTraceElement> aboveTheApplication() {
        List<StackTraceElement> above = new ArrayList<>();
        for (StackTraceElement frame : frames) {
            if (isApplication.test(frame.getClassName())) {
                break;
            }
            above.add(frame);
        }
        return above;
    }

    private static boolean is(StackTraceElement frame, List<String> prefixes) {
        return prefixes.stream().anyMatch(frame.getClassName()::startsWith);
    }

    private static String name(StackTraceElement frame) {
        return frame.getClassName() + "#" + frame.getMethodName();
    }
}
