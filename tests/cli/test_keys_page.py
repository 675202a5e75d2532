from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_of_keys_is_what_the_table_makes(tmp_path: Path) -> None:
    made = tmp_path / "keys.md"
    script = ROOT / "scripts" / "keys_page.py"
    subprocess.run([sys.executable, str(script), str(made)], check=True, timeout=60)
    assert made.read_text("utf-8") == (ROOT / "docs/keys.md").read_text("utf-8")
