package org.jobwright.web.shared.pdf;

import org.jobwright.services.applications.receipts.Receipt;

/** Prints receipts of applications for other features; what one looks like is known to the pages of applications. */
public interface ReceiptPrinter {

    /** The file, which is the same whenever it is made. */
    byte[] print(Receipt receipt);
}
