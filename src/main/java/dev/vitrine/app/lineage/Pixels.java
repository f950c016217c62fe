package dev.vitrine.app.lineage;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngWriter;
import dev.vitrine.progress.CancelledException;
import dev.vitrine.progress.ProgressMonitor;
import java.io.OutputStream;
import java.util.List;

/// A picture in strips, from above to below: each some whole rows of opaque ARGB pixels.
record Pixels(int width, int height, List<int[]> strips) {
    /// Writes it as a PNG of 8-bit RGB.
    void writePng(OutputStream out, ProgressMonitor monitor) throws CancelledException {
        PngWriter png = new PngWriter(out, new ImageInfo(width, height, 8, false));
        ImageLineInt line = new ImageLineInt(png.imgInfo);
        int[] samples = line.getScanline();
        for (int[] strip : strips) {
            monitor.check();
            for (int start = 0; start < strip.length; start += width) {
                for (int x = 0; x < width; x++) {
                    int pixel = strip[start + x];
                    samples[3 * x] = pixel >> 16 & 0xFF;
                    samples[3 * x + 1] = pixel >> 8 & 0xFF;
                    samples[3 * x + 2] = pixel & 0xFF;
                }
                png.writeRow(line);
            }
        }
        png.end();
    }
}
