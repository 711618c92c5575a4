package org.jobwright.web.integrations.api;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jobwright.domain.integrations.ApiScope;

/** A resource for programs with a token: see {@link ProgramFilter}. Each method says which scopes it needs. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ForPrograms {

    /** The scopes that a method needs. */
    ApiScope[] value() default {};
}
