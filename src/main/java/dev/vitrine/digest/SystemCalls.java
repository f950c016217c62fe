package dev.vitrine.digest;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Calls of C functions whose arguments and results are integers and addresses, five at most. All go through one
/// handle:
/// making another takes as long as reading thousands of small files. An argument more than a function has stays unread
/// in its register, and of an `int` the upper half means nothing (System V ABI for AMD64, 3.2.3; AAPCS64, 6.8.2).
final class SystemCalls {
    private static final MethodHandle CALL = Linker.nativeLinker()
            .downcallHandle(FunctionDescriptor.of(
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG,
                    ValueLayout.JAVA_LONG));

    private SystemCalls() {}

    /// Whether this is a system whose conventions are those above.
    static boolean areKnown() {
        String machine = System.getProperty("os.arch");
        return System.getProperty("os.name").equals("Linux") && (machine.equals("amd64") || machine.equals("aarch64"));
    }

    /// A function of the C library.
    static Optional<MemorySegment> function(String name) {
        return Linker.nativeLinker().defaultLookup().find(name);
    }

    /// A library of this name, if there is one and programs may be called.
    static Optional<SymbolLookup> library(String name) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(name, Arena.global()));
        } catch (IllegalArgumentException | IllegalCallerException e) {
            return Optional.empty();
        }
    }

    /// Arguments that `function` does not have are 0.
    static long call(MemorySegment function, long a, long b, long c, long d, long e) {
        try {
            return (long) CALL.invokeExact(function, a, b, c, d, e);
        } catch (Throwable thrown) {
            throw new IllegalStateException("A system call could not be made", thrown);
        }
    }
}
