package dev.vitrine.digest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// MD5 by the operating system's libcrypto (`MD5_Init` and its kin, in OpenSSL since its first version). The JDK's own
/// is as fast only where the optimizing compiler runs, which the command line does without (src/docs/decisions/0013).
/// Not thread-safe, as every [MessageDigest].
final class SystemMd5 extends MessageDigest {
    private static final String[] LIBRARIES = {"libcrypto.so.3", "libcrypto.so.1.1"};

    /// More than `sizeof(MD5_CTX)`, which is 92 in every version.
    private static final int CONTEXT_BYTES = 256;

    /// What lies in the Java heap goes through this many bytes that the library can read.
    private static final int CROSSING = 8 << 10;

    private final MemorySegment context = Arena.ofAuto().allocate(CONTEXT_BYTES + CROSSING, Long.BYTES);
    private final MemorySegment crossing = context.asSlice(CONTEXT_BYTES);

    private SystemMd5() {
        super("MD5");
        engineReset();
    }

    /// A new one, where this system has it and it calculates as the JDK's does.
    static Optional<MessageDigest> create() {
        return works() ? Optional.of(new SystemMd5()) : Optional.empty();
    }

    /// `MD5(bytes, length, digest)`: all in one call, where [#create] has something to give.
    static Optional<MemorySegment> oneCall() {
        return works() ? Optional.of(Library.ALL) : Optional.empty();
    }

    private static boolean works() {
        return SystemCalls.areKnown() && Library.WORKS;
    }

    /// Looked for when first asked for, as linking costs more than hashing a small file.
    private static final class Library {
        private static final Optional<SymbolLookup> FOUND = Arrays.stream(LIBRARIES)
                .flatMap(name -> SystemCalls.library(name).stream())
                .findFirst();
        private static final MemorySegment INIT = function("MD5_Init");
        private static final MemorySegment UPDATE = function("MD5_Update");
        private static final MemorySegment FINAL = function("MD5_Final");
        private static final MemorySegment ALL = function("MD5");
        private static final boolean WORKS = hasAll() && worksAsTheJdks();

        private static MemorySegment function(String name) {
            return FOUND.flatMap(library -> library.find(name)).orElse(MemorySegment.NULL);
        }

        private static boolean hasAll() {
            return !INIT.equals(MemorySegment.NULL)
                    && !UPDATE.equals(MemorySegment.NULL)
                    && !FINAL.equals(MemorySegment.NULL)
                    && !ALL.equals(MemorySegment.NULL);
        }

        private static boolean worksAsTheJdks() {
            byte[] sample = "message digest".getBytes(StandardCharsets.US_ASCII);
            byte[] expected = Md5.newDigest().digest(sample);
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment text = arena.allocateFrom(ValueLayout.JAVA_BYTE, sample);
                MemorySegment digest = arena.allocate(Md5.LENGTH, Long.BYTES);
                SystemCalls.call(ALL, text.address(), sample.length, digest.address(), 0, 0);
                return Arrays.equals(expected, digest.toArray(ValueLayout.JAVA_BYTE))
                        && Arrays.equals(expected, new SystemMd5().digest(sample));
            } catch (IllegalStateException e) {
                return false;
            }
        }
    }

    private static void call(MemorySegment function, long first, long second, long third) {
        if ((int) SystemCalls.call(function, first, second, third, 0, 0) != 1) {
            throw new IllegalStateException("libcrypto does not calculate MD5 digests");
        }
    }

    @Override
    protected void engineReset() {
        call(Library.INIT, context.address(), 0, 0);
    }

    @Override
    protected void engineUpdate(byte input) {
        engineUpdate(new byte[] {input}, 0, 1);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        engineUpdate(ByteBuffer.wrap(input, offset, length));
    }

    @Override
    protected void engineUpdate(ByteBuffer input) {
        if (input.isDirect()) {
            MemorySegment bytes = MemorySegment.ofBuffer(input);
            call(Library.UPDATE, context.address(), bytes.address(), bytes.byteSize());
            input.position(input.limit());
            return;
        }
        while (input.hasRemaining()) {
            int length = Math.min(input.remaining(), CROSSING);
            crossing.asByteBuffer().put(input.slice(input.position(), length));
            call(Library.UPDATE, context.address(), crossing.address(), length);
            input.position(input.position() + length);
        }
    }

    @Override
    protected byte[] engineDigest() {
        call(Library.FINAL, crossing.address(), context.address(), 0);
        byte[] digest = crossing.asSlice(0, Md5.LENGTH).toArray(ValueLayout.JAVA_BYTE);
        engineReset();
        return digest;
    }

    @Override
    protected int engineGetDigestLength() {
        return Md5.LENGTH;
    }
}
