package dev.vitrine.digest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SystemMd5Test {
    private MessageDigest system;

    @BeforeEach
    void hasLibcrypto() {
        Optional<MessageDigest> found = SystemMd5.create();
        assumeTrue(found.isPresent(), "This system has no libcrypto");
        system = found.orElseThrow();
    }

    @Test
    void itSaysWhatTheJdkSaysForEveryKindOfUpdate() {
        byte[] bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);
        ByteBuffer direct = ByteBuffer.allocateDirect(1000).put(bytes, 70, 1000).flip();
        ByteBuffer wrapped = ByteBuffer.wrap(bytes, 2000, 300);
        system.update(bytes[5]);
        system.update(bytes, 6, 64);
        system.update(direct.position(3));
        system.update(wrapped.position(2001));
        system.update(bytes);
        system.update(new byte[0]);
        MessageDigest jdk = Md5.newDigest();
        jdk.update(bytes, 5, 65);
        jdk.update(bytes, 73, 997);
        jdk.update(bytes, 2001, 299);
        jdk.update(bytes);
        assertEquals(1000, direct.position());
        assertEquals(Md5.of(jdk), Md5.of(system));
    }

    @Test
    void afterADigestAndAfterAResetItBeginsAnew() {
        system.update((byte) 1);
        system.digest();
        assertArrayEquals(Md5.newDigest().digest(), system.digest());
        system.update((byte) 2);
        system.reset();
        assertArrayEquals(Md5.newDigest().digest(), system.digest());
    }

    @Test
    void itServesManyBytes() {
        assertEquals(SystemMd5.class, Md5.newDigest(1L << 40).getClass());
    }
}
