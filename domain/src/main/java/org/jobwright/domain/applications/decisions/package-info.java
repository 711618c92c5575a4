/** What an employer may decide about an application, and what the candidate learns of it. */
package org.jobwright.domain.applications.decisions;
