package dev.vitrine.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// The bytes of a file on this machine. They are read as they are: nothing is compared with a digest.
public record FileContent(Path file) implements ContentSource {
    @Override
    public ContentBytes open() throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new OpenFile(channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private record OpenFile(FileChannel channel, long size) implements ContentBytes {
        @Override
        public byte[] read(long position, int length) throws IOException {
            byte[] bytes = new byte[(int) Math.clamp(size - position, 0, length)];
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, position + buffer.position()) < 0) {
                    return Arrays.copyOf(bytes, buffer.position());
                }
            }
            return bytes;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
