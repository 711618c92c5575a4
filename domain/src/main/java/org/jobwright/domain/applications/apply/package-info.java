/** Drafts of applications, and what they must contain before they can be sent. */
package org.jobwright.domain.applications.apply;
