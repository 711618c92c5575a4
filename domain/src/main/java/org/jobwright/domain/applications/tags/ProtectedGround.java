package org.jobwright.domain.applications.tags;

/** What nobody may be chosen by. The sources of the list are beside {@code protected-words.tsv}. */
public enum ProtectedGround {
    HEALTH("applications.tag.protected.health"),
    ORIGIN("applications.tag.protected.origin"),
    RELIGION("applications.tag.protected.religion"),
    FAMILY("applications.tag.protected.family"),
    GENDER("applications.tag.protected.gender"),
    ORIENTATION("applications.tag.protected.orientation"),
    AGE("applications.tag.protected.age"),
    POLITICS("applications.tag.protected.politics"),
    UNION("applications.tag.protected.union");

    private final String code;

    ProtectedGround(String code) {
        this.code = code;
    }

    /** The code of the refusal. */
    String code() {
        return code;
    }
}
