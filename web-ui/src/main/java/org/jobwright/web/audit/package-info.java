/** The administrators' overview of the instance, and the audit log. */
package org.jobwright.web.audit;
