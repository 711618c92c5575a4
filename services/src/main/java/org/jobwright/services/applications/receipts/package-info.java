/** Receipts of applications, and the public check of one. */
package org.jobwright.services.applications.receipts;
