package org.jobwright.web.shared;

import java.util.Optional;
import java.util.stream.Stream;

/** A constant of an enum in an address, where its name is in lower case. */
public final class EnumParameter {

    private EnumParameter() {}

    /** The constant of this name; empty if there is none, since people edit and mail addresses. */
    public static <E extends Enum<E>> Optional<E> read(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
