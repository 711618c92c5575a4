/** Receipts: proof of what a candidate sent. */
package org.jobwright.domain.applications.receipts;
