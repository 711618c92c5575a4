package org.jobwright.faults;

/**
 * One row of the reliability checklist. The class is named {@code Rel}, the number of the row and what it does, and has
 * a constructor without parameters; deployment/faults finds it by that.
 */
public interface Fault {

    /**
     * Causes the fault and checks whether the product survives it.
     *
     * @param trial where to try it; requirements of this fault beyond the invariants are asserted here
     * @return what happened, in one line with figures
     */
    String happen(Trial trial) throws Exception;

    /** Such as {@code REL-01}. */
    default String row() {
        return row(getClass().getSimpleName());
    }

    /** Of the name of a class. */
    static String row(String name) {
        return "REL-" + name.substring("Rel".length(), "Rel".length() + 2);
    }
}
