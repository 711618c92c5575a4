package org.jobwright.domain.jobs.law;

import java.util.List;

/**
 * What an advert lacks.
 *
 * @param field the path of the field in the advert
 * @param code the key of the sentence
 * @param advice whether the product cannot be certain, so that it never refuses the posting
 */
record Missing(String field, String code, List<Object> arguments, boolean advice) {

    static Missing of(String field, String code, Object... arguments) {
        return new Missing(field, code, List.of(arguments), false);
    }

    static Missing advice(String field, String code, Object... arguments) {
        return new Missing(field, code, List.of(arguments), true);
    }
}
