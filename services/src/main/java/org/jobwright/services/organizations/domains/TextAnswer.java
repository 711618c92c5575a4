package org.jobwright.services.organizations.domains;

import java.util.List;

/**
 * The text records of a name.
 *
 * @param known whether a name server knew; if not, there are none here
 * @param texts each with its strings joined
 * @param server which server was asked
 */
record TextAnswer(boolean known, List<String> texts, String server) {

    TextAnswer {
        texts = List.copyOf(texts);
    }

    static TextAnswer unknown(String server) {
        return new TextAnswer(false, List.of(), server);
    }
}
