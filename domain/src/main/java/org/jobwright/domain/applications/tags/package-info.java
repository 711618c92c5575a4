/** The words by which an organization sorts its applications. */
package org.jobwright.domain.applications.tags;
