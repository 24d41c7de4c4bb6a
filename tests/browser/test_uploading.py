"""From an empty warehouse by an upload to the first picture."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from analytics.words import Words
from tests.browser.conftest import Visit
from tests.small_company import sales

ZH = Words("zh")
# All that a bar says, however soon it goes again.
NOTE_PROGRESS = """window.progress = []; new MutationObserver(() => {
  for (const bar of document.querySelectorAll('[data-testid=stProgress]')) window.progress.push(bar.innerText);
}).observe(document.body, {childList: true, subtree: true, characterData: true})"""
HEADERS = {
    "sale_date": "日期",
    "customer_code": "客户编码",
    "customer_name": "客户名称",
    "region": "大区",
    "province": "省份",
    "channel": "渠道",
    "brand": "品牌",
    "category": "品类",
    "series": "系列",
    "product_name": "产品名称",
    "quantity": "数量",
    "amount": "金额",
}


def sales_file(folder: Path) -> Path:
    path = folder / "销售明细.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADERS.values())
        writer.writerows([row[field] for field in HEADERS] for row in sales())
    return path


def test_an_empty_warehouse_asks_for_the_file_and_shows_its_picture_once_it_is_in(
    empty_dashboard: str, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    page = visit().open(f"{empty_dashboard}/key_accounts")
    expect(page.get_by_text(ZH("missing.template", file=ZH("dataset.sales")))).to_be_visible()
    expect(page.locator(".js-plotly-plot")).to_have_count(0)
    page.get_by_role("link", name=ZH("import_files.title")).click()
    page.locator("input[type=file]").first.set_input_files(sales_file(tmp_path))
    page.get_by_role("button", name=ZH("import_files.commit", files=1)).click()
    expect(page.get_by_text(ZH("import_files.tab.ledger"))).to_be_visible()
    expect(page.locator("[data-testid=stAlert]").first).to_contain_text("销售明细.csv")
    page.get_by_role("link", name=ZH("key_accounts.title")).click()
    expect(page.locator(".js-plotly-plot").first).to_be_visible()


def test_a_file_shows_how_far_it_is_and_can_be_said_to_be_something_else(
    empty_dashboard: str, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    many = tmp_path / "出库流水.csv"
    with many.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["日期", "客户名称", "产品名称", "数量", "金额"])
        writer.writerows(
            [f"2026-0{n % 9 + 1}-1{n % 9}", f"客户{n % 90}", "床", n % 7 + 1, n / 4] for n in range(300_000)
        )
    page = visit().open(f"{empty_dashboard}/import_files")
    page.evaluate(NOTE_PROGRESS)
    page.locator("input[type=file]").first.set_input_files(many)
    expect(page.get_by_role("button", name=ZH("import_files.commit", files=1))).to_be_enabled()
    assert any("300,00" in said for said in page.evaluate("window.progress"))
    expect(page.locator("[data-testid=stProgress]")).to_have_count(0)
    page.get_by_role("combobox", name=ZH("import_files.taken_for")).click()
    page.get_by_role("option", name=ZH("import_files.not_data")).click()
    expect(page.get_by_role("button", name=ZH("import_files.commit", files=0))).to_be_disabled()
