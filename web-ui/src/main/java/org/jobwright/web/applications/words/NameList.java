package org.jobwright.web.applications.words;

import java.util.List;
import org.jobwright.web.shared.text.Texts;

/** Names in a line; a long list is shortened. */
public final class NameList {

    private NameList() {}

    /** The first names, and how many more there are. */
    public static String of(List<String> names, int shown, Texts texts) {
        String first = String.join(", ", names.subList(0, Math.min(shown, names.size())));
        int more = names.size() - shown;
        return more > 0 ? texts.get("applications.pipeline.names-more", first, more) : first;
    }
}
