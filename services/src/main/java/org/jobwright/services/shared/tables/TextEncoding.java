package org.jobwright.services.shared.tables;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text that does not name it: that of its byte order mark, UTF-16 if every other byte at its beginning
 * is empty, UTF-8 if all of it can be read so, else Windows-1252, which spreadsheets write.
 */
public final class TextEncoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LOOK = 256;

    private TextEncoding() {}

    /** Recognizes the encoding. It reads the whole file. */
    public static Charset of(FileSource file) throws IOException {
        byte[] begin;
        try (InputStream in = file.open()) {
            begin = in.readNBytes(LOOK);
        }
        if (starts(begin, 0xFF, 0xFE) || isEmptyAt(begin, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(begin, 0xFE, 0xFF) || isEmptyAt(begin, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** Reads the text, without the mark at its beginning. */
    public static BufferedReader open(FileSource file, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(file.open(), charset));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static boolean starts(byte[] begin, int first, int second) {
        return begin.length > 1 && (begin[0] & 0xFF) == first && (begin[1] & 0xFF) == second;
    }

    /** Whether most characters are Latin ones of two bytes, with the empty one here. */
    private static boolean isEmptyAt(byte[] begin, int place) {
        int pairs = begin.length / 2;
        int empty = 0;
        for (int i = 0; i < pairs; i++) {
            if (begin[2 * i + place] == 0 && begin[2 * i + 1 - place] != 0) {
                empty++;
            }
        }
        return pairs > 1 && empty > pairs / 2;
    }

    private static boolean isUtf8(FileSource file) throws IOException {
        try (Reader reader = new InputStreamReader(
                new BufferedInputStream(file.open()),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
