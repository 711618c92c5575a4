/** Receipts of applications, and what anyone may ask about them. */
package org.jobwright.services.applications.receipts;
