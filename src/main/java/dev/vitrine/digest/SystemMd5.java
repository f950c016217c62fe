package dev.vitrine.digest;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// MD5 by the operating system's libcrypto (`MD5_Init` and its kin, in OpenSSL since its first version). The JDK's own
/// is
/// as fast only where the optimizing compiler runs, which the command line does without (src/docs/decisions/0013).
/// Not thread-safe, as every [MessageDigest].
final class SystemMd5 extends MessageDigest {
    private static final String[] LIBRARIES = {"libcrypto.so.3", "libcrypto.so.1.1"};

    /// More than `sizeof(MD5_CTX)`, which is 92 in every version.
    private static final int CONTEXT_BYTES = 256;

    private final MemorySegment context = Arena.ofAuto().allocate(CONTEXT_BYTES, Long.BYTES);

    private SystemMd5() {
        super("MD5");
        engineReset();
    }

    /// A new one, where this system has it and it calculates as the JDK's does.
    static Optional<MessageDigest> create() {
        return Library.WORKS ? Optional.of(new SystemMd5()) : Optional.empty();
    }

    /// Looked for when first asked for, as linking costs more than hashing a small file. Constants, as only calls of
    /// those are compiled well.
    private static final class Library {
        private static final Optional<SymbolLookup> FOUND = find();
        private static final MethodHandle INIT =
                function("MD5_Init", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        private static final MethodHandle UPDATE = function(
                "MD5_Update",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
        private static final MethodHandle FINAL = function(
                "MD5_Final", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        private static final boolean WORKS = FOUND.isPresent() && worksAsTheJdks();

        private static Optional<SymbolLookup> find() {
            for (String library : LIBRARIES) {
                try {
                    return Optional.of(SymbolLookup.libraryLookup(library, Arena.global()));
                } catch (IllegalArgumentException | IllegalCallerException e) {
                    // There is none of this name, or native access is not allowed: the JDK's own serves.
                }
            }
            return Optional.empty();
        }

        /// Reads the Java heap in place: a block takes less than a millisecond. Without the library it gives 0, which
        /// is no success.
        private static MethodHandle function(String name, FunctionDescriptor descriptor) {
            return FOUND.flatMap(library -> library.find(name))
                    .map(address ->
                            Linker.nativeLinker().downcallHandle(address, descriptor, Linker.Option.critical(true)))
                    .orElseGet(() -> MethodHandles.empty(descriptor.toMethodType()));
        }

        private static boolean worksAsTheJdks() {
            byte[] sample = "message digest".getBytes(StandardCharsets.US_ASCII);
            try {
                return Arrays.equals(
                        new SystemMd5().digest(sample), Md5.newDigest().digest(sample));
            } catch (IllegalStateException e) {
                return false;
            }
        }
    }

    private static void check(int success) {
        if (success != 1) {
            throw new IllegalStateException("libcrypto does not calculate MD5 digests");
        }
    }

    private static IllegalStateException failed(Throwable cause) {
        return new IllegalStateException("libcrypto could not be called", cause);
    }

    @Override
    protected void engineReset() {
        try {
            check((int) Library.INIT.invokeExact(context));
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    @Override
    protected void engineUpdate(byte input) {
        engineUpdate(new byte[] {input}, 0, 1);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        update(MemorySegment.ofArray(input).asSlice(offset, length));
    }

    @Override
    protected void engineUpdate(ByteBuffer input) {
        update(MemorySegment.ofBuffer(input));
        input.position(input.limit());
    }

    private void update(MemorySegment bytes) {
        try {
            check((int) Library.UPDATE.invokeExact(context, bytes, bytes.byteSize()));
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    @Override
    protected byte[] engineDigest() {
        byte[] digest = new byte[Md5.LENGTH];
        try {
            check((int) Library.FINAL.invokeExact(MemorySegment.ofArray(digest), context));
        } catch (Throwable e) {
            throw failed(e);
        }
        engineReset();
        return digest;
    }

    @Override
    protected int engineGetDigestLength() {
        return Md5.LENGTH;
    }
}
