/** Tables and texts in files that other programs wrote: their encoding, separator and columns are recognized. */
package org.jobwright.services.shared.tables;
