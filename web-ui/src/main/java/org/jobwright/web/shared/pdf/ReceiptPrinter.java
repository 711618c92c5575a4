package org.jobwright.web.shared.pdf;

import org.jobwright.services.applications.receipts.Receipt;

/** Prints receipts of applications for other features; only the applications pages know their layout. */
public interface ReceiptPrinter {

    /** The file, which is the same whenever it is made. */
    byte[] print(Receipt receipt);
}
