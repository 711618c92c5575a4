package org.jobwright.services.demo;

/** Content to try the product with. Only the module {@code demo} has it, and production does not deploy that. */
public interface DemoContent {

    /**
     * Fills an instance that has no demo content yet.
     *
     * @return false if it was there already, and nothing was done
     */
    boolean load();
}
