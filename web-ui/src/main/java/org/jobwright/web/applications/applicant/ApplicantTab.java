package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.util.List;

/**
 * A tab of the applicant page, with an address of its own.
 *
 * @param name its word in the address; its label is the text "applications.applicant.tab" with this name
 * @param count how many items it has; 0 if that is not meaningful
 * @param content its components, made when it is opened
 */
record ApplicantTab(String name, int count, SerializableSupplier<List<? extends Component>> content)
        implements Serializable {}
