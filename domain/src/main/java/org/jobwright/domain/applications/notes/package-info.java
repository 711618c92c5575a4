/** What members write about an application for each other, and whom they name in it. */
package org.jobwright.domain.applications.notes;
