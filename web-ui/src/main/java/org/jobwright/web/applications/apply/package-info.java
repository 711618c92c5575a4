/** Applying, with or without an account. */
package org.jobwright.web.applications.apply;
