/** Drafts of applications, and what has to be in one before it is sent. */
package org.jobwright.domain.applications.apply;
