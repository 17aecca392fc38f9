package org.minyi.workbench.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip at its swiftest level: a stream that cannot be written as fast as it is made holds up all of it. */
final class SwiftGzip extends GZIPOutputStream {

    private static final int BUFFER = 1 << 16;

    SwiftGzip(OutputStream to) throws IOException {
        super(to, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
