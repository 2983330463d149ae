package tradeassurance.dispute.casefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes an archive of which every byte follows from the names and contents: nothing is compressed, no times are kept. The
 * same file gives the same archive on every machine and in every version of Java.
 */
final class Zip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short UTF_8_NAMES = 0x0800;
    /** The first day that the format knows: 1980-01-01. */
    private static final short DAY = 0x0021;

    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int offset;
    private short entries;

    /** An entry, and remembers it for the directory. */
    byte[] entry(String name, byte[] content) {
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteBuffer common = buffer(22).putShort(UTF_8_NAMES).putShort((short) 0).putShort((short) 0).putShort(DAY)
                .putInt((int) crc.getValue()).putInt(content.length).putInt(content.length).putShort((short) path.length);
        directory.writeBytes(buffer(46 + path.length).putInt(CENTRAL).putShort(VERSION).putShort(VERSION).put(common.array())
                .putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(offset)
                .put(path).array());
        byte[] whole = buffer(30 + path.length + content.length).putInt(LOCAL).putShort(VERSION).put(common.array())
                .putShort((short) 0).put(path).put(content).array();
        offset += whole.length;
        entries++;
        return whole;
    }

    /** The directory, with which an archive ends. */
    byte[] end() {
        return buffer(directory.size() + 22).put(directory.toByteArray()).putInt(END).putShort((short) 0).putShort((short) 0)
                .putShort(entries).putShort(entries).putInt(directory.size()).putInt(offset).putShort((short) 0).array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
