/** What a candidate can prove to have sent. */
package org.jobwright.domain.applications.receipts;
