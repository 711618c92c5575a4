package org.jobwright.services.applications;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jobwright.domain.applications.access.AccessPart;

/**
 * This operation hands out data of applicants: {@link Disclosure} adds to the access log who received it. It is about the
 * application, or for a list the posting, among its arguments.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Discloses {

    @Nonbinding
    AccessPart value();
}
